package pqs.intake.response.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.ConcernNews;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.app.ReadConcernRequests;

/** What the provider answered, in the commissioner's words, and that it was given the patient reference. */
@ApplicationScoped
class ResponseNews implements ConcernNews {

    private final ReadConcernRequests read;

    ResponseNews(ReadConcernRequests read) {
        this.read = read;
    }

    @Override
    public List<News> of(ConcernId concern) {
        var there = read.forReporter(concern);
        return Stream.concat(
                        there.told().stream()
                                .map(summary -> new News("provider-answered", summary.at(), summary.words())),
                        there.releases().stream().flatMap(ResponseNews::release))
                .toList();
    }

    private static Stream<News> release(PatientRelease release) {
        var facts = release.facts();
        var given = new News(
                "patient-reference-given",
                facts.released().at(),
                "NHS number given to the provider, " + facts.provider().value() + ": " + facts.reason());
        return switch (release) {
            case PatientRelease.Active _ -> Stream.of(given);
            case PatientRelease.Ended(var _, var ended, var why) ->
                Stream.of(given, new News("patient-reference-ended", ended.at(), why));
        };
    }
}
