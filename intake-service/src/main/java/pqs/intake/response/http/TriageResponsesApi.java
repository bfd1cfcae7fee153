package pqs.intake.response.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.response.TypedQuestion;
import pqs.intake.response.app.AskProvider;
import pqs.intake.response.app.MoreTime;
import pqs.intake.response.app.SettleRequest;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.version.SeenVersion;

/** Questions to providers, for systems of the commissioner. */
@Path("/api/triage/{concernId}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.triage")
@Tag(name = "Questions to providers")
@RunOnVirtualThread
public class TriageResponsesApi {

    /** What the provider is asked. */
    @Schema(description = "What the provider is asked, in words written for it, and what goes along")
    public record AskRequest(
            @Nullable
            @Schema(
                    required = true,
                    examples =
                            "A scan on the date below was reported as normal; a second one a week later showed a mass."
                                    + " Please say how the first images were read, and whether they were read again.")
            String asked,

            @Nullable
            @Schema(
                    description = "What goes along besides the category: occurred-on, site, examination, practice."
                            + " Not the practice where the reporter asked to stay unknown.",
                    examples = "[\"occurred-on\", \"site\"]")
            List<String> share,

            @Nullable @Schema(description = "To be answered in the shorter time")
            Boolean urgent,

            @Nullable @Schema(description = "Somebody has looked at what may identify a patient, and keeps the words")
            Boolean identifiersChecked,

            @Nullable
            @Schema(
                    description =
                            "Where the reporter asked to stay unknown: somebody has looked at words that may point at the"
                                    + " practice, and they do not")
            Boolean practiceChecked) {}

    /** Why a question is taken back. */
    public record WithdrawalRequest(
            @Nullable @Schema(required = true, examples = "The practice found the report after all")
            String reason) {}

    /** What the reporter is told of the answer, if anything. */
    public record AcceptanceRequest(
            @Nullable @Schema(examples = "The provider reads such scans a second time from now on.")
            String summary,

            @Nullable @Schema(description = "Somebody has looked at what may identify a patient, and keeps the words")
            Boolean identifiersChecked) {}

    /** Whether the provider is given more time. */
    public record MoreTimeDecision(
            @Nullable @Schema(required = true) Boolean granted,

            @Nullable @Schema(description = "Working day, if granted", examples = "2026-09-25")
            String until,

            @Nullable @Schema(description = "Needed if not granted", examples = "The patient waits for it")
            String reason) {}

    /** Whatever decides what is done, for the key. */
    private record Sent(@Nullable String ifMatch, @Nullable Object body) {}

    /** All questions about a concern, the newest first; there are few. */
    public record QuestionsView(List<QuestionView> responses) {
        public QuestionsView {
            responses = List.copyOf(responses);
        }
    }

    private final AskProvider askProvider;
    private final SettleRequest settle;
    private final MoreTime moreTime;
    private final ConcernQuestions questions;
    private final Idempotency idempotency;
    private final Versions versions;

    TriageResponsesApi(
            AskProvider askProvider,
            SettleRequest settle,
            MoreTime moreTime,
            ConcernQuestions questions,
            Idempotency idempotency,
            Versions versions) {
        this.askProvider = askProvider;
        this.settle = settle;
        this.moreTime = moreTime;
        this.questions = questions;
        this.idempotency = idempotency;
        this.versions = versions;
    }

    @GET
    @Operation(
            summary = "What the provider was asked about a concern, and what it answered",
            description = "All of it, the newest first. Answers are typed words: reading them stands in the trail.")
    @APIResponse(
            responseCode = "200",
            description = "The questions",
            content = @Content(schema = @Schema(implementation = QuestionsView.class)))
    @APIResponse(responseCode = "404", description = "No such concern for this commissioner")
    public Response list(@PathParam("concernId") String concernId, @Context Request request) {
        var all = questions.all(Addresses.concern(concernId)).stream()
                .map(QuestionPage::view)
                .toList();
        return versions.answer(request, new QuestionsView(all));
    }

    @GET
    @Path("{requestId}")
    @Operation(summary = "One question and what came of it")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "404", description = "No such question about this concern for this commissioner")
    public Response one(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            @Context Request request) {
        var question = questions.one(Addresses.concern(concernId), Addresses.request(requestId));
        return versions.answer(request, question.view(), question.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask the provider of a concern",
            description =
                    "The provider sees what is sent here and nothing else of the concern. One question at a time: an"
                            + " answer that was not enough is followed by another question, and stays on record.")
    @APIResponse(
            responseCode = "201",
            description = "Asked; Location says where to read it",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "400", description = "What to mend, field by field; nothing was sent")
    @APIResponse(responseCode = "403", description = "Another commissioner triages this concern")
    @APIResponse(responseCode = "404", description = "No such concern for this commissioner")
    @APIResponse(
            responseCode = "409",
            description = "Not taken up, closed or withdrawn, provider not linked, or a question waits for its answer")
    public Response ask(
            @PathParam("concernId") String concernId,
            @Nullable AskRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri) {
        var sent = Objects.requireNonNullElseGet(request, () -> new AskRequest(null, null, null, null, null));
        var concern = Addresses.concern(concernId);
        return idempotency.onceApart(key, sent, () -> {
            var asked = askProvider.handle(
                    concern,
                    new TypedQuestion(
                            Objects.requireNonNullElse(sent.asked(), ""),
                            Set.copyOf(Objects.requireNonNullElse(sent.share(), List.of())),
                            Boolean.TRUE.equals(sent.urgent()),
                            Boolean.TRUE.equals(sent.identifiersChecked()),
                            Boolean.TRUE.equals(sent.practiceChecked())));
            var id = asked.facts().id();
            return Response.created(
                            uri.getAbsolutePathBuilder().path(id.toString()).build())
                    .entity(questions.one(concern, id).view())
                    .build();
        });
    }

    @POST
    @Path("{requestId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a question back that waits for its answer")
    @APIResponse(
            responseCode = "200",
            description = "The question as it is now",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "400", description = "No reason; nothing was changed")
    @APIResponse(responseCode = "409", description = "It was answered or is over")
    public Response withdraw(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            @Nullable WithdrawalRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        var reason = request == null ? "" : Objects.requireNonNullElse(request.reason(), "");
        return change(
                concernId,
                requestId,
                new Sent(ifMatch, request),
                key,
                () -> settle.withdraw(Addresses.concern(concernId), Addresses.request(requestId), seen, reason));
    }

    @POST
    @Path("{requestId}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept the answer",
            description = "The summary is what the reporter is told of it; without one the reporter reads only that the"
                    + " provider answered.")
    @APIResponse(
            responseCode = "200",
            description = "The question as it is now",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "400", description = "What to mend in the summary")
    @APIResponse(
            responseCode = "409",
            description = "There is no answer to accept, or the reporter must not be told of it")
    public Response accept(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            @Nullable AcceptanceRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        var told = Objects.requireNonNullElseGet(request, () -> new AcceptanceRequest(null, null));
        return change(
                concernId,
                requestId,
                new Sent(ifMatch, request),
                key,
                () -> settle.accept(
                        Addresses.concern(concernId),
                        Addresses.request(requestId),
                        seen,
                        Objects.requireNonNullElse(told.summary(), ""),
                        Boolean.TRUE.equals(told.identifiersChecked())));
    }

    @POST
    @Path("{requestId}/more-time-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give the provider more time, or not, when it has asked for it")
    @APIResponse(
            responseCode = "200",
            description = "The question as it is now",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "400", description = "What to mend, field by field")
    @APIResponse(responseCode = "409", description = "Nobody asks for it, or the time has passed")
    public Response decide(
            @PathParam("concernId") String concernId,
            @PathParam("requestId") String requestId,
            @Nullable MoreTimeDecision request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        var decision = Objects.requireNonNullElseGet(request, () -> new MoreTimeDecision(null, null, null));
        return change(
                concernId,
                requestId,
                new Sent(ifMatch, request),
                key,
                () -> decide(concernId, requestId, seen, decision));
    }

    private void decide(String concernId, String requestId, SeenVersion seen, MoreTimeDecision decision) {
        var concern = Addresses.concern(concernId);
        var request = Addresses.request(requestId);
        var reason = Objects.requireNonNullElse(decision.reason(), "");
        if (decision.granted() == null) {
            throw Undecided.refused();
        } else if (decision.granted()) {
            var until = Objects.requireNonNullElse(decision.until(), "");
            moreTime.grant(concern, request, seen, until, Optional.of(reason).filter(text -> !text.isBlank()));
        } else {
            moreTime.refuse(concern, request, seen, reason);
        }
    }

    /** Apart: the state of the question refuses a second time. */
    private Response change(String concernId, String requestId, Sent sent, @Nullable String key, Runnable change) {
        return idempotency.onceApart(key, sent, () -> {
            change.run();
            var question = questions.one(Addresses.concern(concernId), Addresses.request(requestId));
            return Response.ok(question.view())
                    .tag(Versions.tag(question.version()))
                    .build();
        });
    }
}
