package pqs.intake.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pqs.intake.concern.ConcernId;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** What providers were asked, as it is kept. Whoever asks sees what its provider was asked, or its commissioner asked. */
public interface ResponseRequests {

    /** @return false if the reference belongs to another, so that it must be drawn again; nothing was added then */
    boolean add(ResponseRequest.Requested request);

    Optional<ResponseRequest> find(RequestId id);

    Optional<ResponseRequest> find(ReferenceNumber reference);

    /** Holds it until the transaction ends. */
    Optional<ResponseRequest> lock(RequestId id);

    /** The one of a concern that waits for an answer, or for somebody to read it. */
    Optional<ResponseRequest> openOf(ConcernId concern);

    /** All of a concern, the newest first. */
    List<ResponseRequest> ofConcern(ConcernId concern);

    /** Those that wait for an answer of these providers; what is due first comes first. */
    Slice<ResponseRequest> waiting(Set<String> providers, PageRequest<ByTime> page);

    /** Those of these providers that wait for no answer any more; what was due last comes first. */
    Slice<ResponseRequest> past(Set<String> providers, PageRequest<ByTime> page);

    /** Writes down what became of one that was locked before, with the next version. */
    void save(ResponseRequest changed);

    void add(RequestId request, Answer answer);

    void add(RequestId request, Plea plea);

    void decide(RequestId request, Plea decided);

    /** The latest last. */
    List<Answer> answers(RequestId request);

    /** The latest last. */
    List<Plea> pleas(RequestId request);

    void tellReporter(ResponseRequest.Accepted request, Summary summary);

    /** In the order of time. */
    List<Summary> summaries(ConcernId concern);

    /** What the reporter is told of an answer. */
    record Summary(RequestId request, String words, String by, Instant at) {}
}
