package pqs.intake.triage;

import java.util.List;
import java.util.Map;
import pqs.intake.provider.ProviderCode;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The list of work. Whoever asks finds only cases in scope. */
public interface Worklist {

    Slice<TriageRow> page(Sight sight, TriageFilter filter, PageRequest<TriagePlace> page);

    /** How many concerns each view has, without any other filter. */
    Map<View, Long> counts(Sight sight);

    /** The providers that concerns of the list are about. */
    List<ProviderCode> providers(Sight sight);
}
