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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.response.RequestId;
import pqs.intake.response.TypedAnswer;
import pqs.intake.response.app.GiveAnswer;
import pqs.intake.response.app.MoreTime;
import pqs.intake.response.app.OpenReleasedPatient;
import pqs.intake.response.app.ReadOwnRequests;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.http.paging.Paged;

/** What a provider was asked, for its systems: reading and answering. */
@Path("/api/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("responses.answer")
@Tag(name = "Questions to answer")
@RunOnVirtualThread
public class ResponsesApi {

    /** What the provider answers. */
    public record AnswerRequest(
            @Nullable
            @Schema(
                    required = true,
                    description = "10 to 8,000 characters; do not name the patient",
                    examples = "The images were read again by a second reader, who agrees with the later report.")
            String words,

            @Nullable
            @Schema(
                    description = "At most 4,000 characters",
                    examples = "Scans of this kind are read by two people since then.")
            String actions,

            @Nullable @Schema(description = "Year-month-day", examples = "2026-09-14")
            String actionsOn,

            @Nullable @Schema(description = "Somebody has looked at what may identify a patient, and keeps the words")
            Boolean identifiersChecked) {}

    /** Until when more time is needed, and why. */
    public record MoreTimeRequest(
            @Nullable @Schema(required = true, description = "A working day", examples = "2026-09-25")
            String until,

            @Nullable @Schema(required = true, examples = "The second reader is away until Thursday")
            String reason) {}

    /** Why the patient reference is opened. */
    public record OpeningRequest(
            @Nullable
            @Schema(
                    required = true,
                    description = "Why it must be seen; it goes into the audit trail",
                    enumeration = {"finding-patient", "direct-care"})
            String purpose) {}

    /** The number in the clear: whoever asked said why, and the trail has it. */
    public record OpenedView(
            @Schema(description = "Ten digits", examples = "9990000018")
            String patientReference) {}

    /** One page of the list. */
    public record QuestionsView(
            List<QuestionRow> responses,
            @Nullable String previous,
            @Nullable String next) implements Paged {
        public QuestionsView {
            responses = List.copyOf(responses);
        }
    }

    /** @param patientReferenceGiven it can be opened, with a purpose */
    public record QuestionDetailView(QuestionView question, boolean patientReferenceGiven) {}

    private final ReadOwnRequests readOwn;
    private final GiveAnswer giveAnswer;
    private final MoreTime moreTime;
    private final OpenReleasedPatient openPatient;
    private final Idempotency idempotency;

    ResponsesApi(
            ReadOwnRequests readOwn,
            GiveAnswer giveAnswer,
            MoreTime moreTime,
            OpenReleasedPatient openPatient,
            Idempotency idempotency) {
        this.readOwn = readOwn;
        this.giveAnswer = giveAnswer;
        this.moreTime = moreTime;
        this.openPatient = openPatient;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "Questions to the provider signed in for",
            description =
                    "Those that wait for an answer, what is due first first; with show=past the others, what was due"
                            + " last first. 25 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "25")
    public QuestionsView list(
            @Parameter(description = "past, or nothing", example = "past") @QueryParam("show") @Nullable String show,
            @Context UriInfo uri) {
        boolean past = "past".equals(show);
        var listing = past ? ResponseListing.PAST : ResponseListing.WAITING;
        var wanted = listing.wanted(uri);
        var found = past ? readOwn.past(wanted) : readOwn.waiting(wanted);
        var links = listing.links(uri, found, ResponseListing::key);
        return new QuestionsView(
                found.map(QuestionRow::of).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    @GET
    @Path("{requestId}")
    @Operation(
            summary = "One question in full",
            description = "The ETag is what a correction names in If-Match. Reading it stands in the trail.")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = QuestionDetailView.class)))
    @APIResponse(responseCode = "404", description = "This provider was asked nothing of the kind")
    public Response one(@PathParam("requestId") String requestId) {
        return answer(Addresses.request(requestId));
    }

    @POST
    @Path("{requestId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a question", description = "Late too: it then shows that the answer came late.")
    @APIResponse(
            responseCode = "200",
            description = "The question as it is now",
            content = @Content(schema = @Schema(implementation = QuestionDetailView.class)))
    @APIResponse(responseCode = "400", description = "What to mend, field by field; nothing was sent")
    @APIResponse(responseCode = "404", description = "This provider was asked nothing of the kind")
    @APIResponse(responseCode = "409", description = "It was answered already, or no answer is needed any more")
    public Response answer(
            @PathParam("requestId") String requestId,
            @Nullable AnswerRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return change(requestId, request, key, id -> giveAnswer.answer(id, typed(request)));
    }

    /** Whatever decides what is done, for the key. */
    private record Sent(@Nullable String ifMatch, @Nullable Object body) {}

    @POST
    @Path("{requestId}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Correct an answer until it is accepted", description = "The earlier one stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "The question as it is now",
            content = @Content(schema = @Schema(implementation = QuestionDetailView.class)))
    @APIResponse(responseCode = "400", description = "What to mend, field by field; nothing was changed")
    @APIResponse(responseCode = "409", description = "There is no answer yet, or it was accepted")
    public Response correct(
            @PathParam("requestId") String requestId,
            @Nullable AnswerRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        return change(requestId, new Sent(ifMatch, request), key, id -> giveAnswer.correct(id, typed(request), seen));
    }

    @POST
    @Path("{requestId}/more-time")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for more time to answer",
            description = "Whoever asked the question decides. Until then the time stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The question as it is now",
            content = @Content(schema = @Schema(implementation = QuestionDetailView.class)))
    @APIResponse(responseCode = "400", description = "What to mend, field by field")
    @APIResponse(responseCode = "409", description = "The time has passed, or more was asked for already")
    public Response moreTime(
            @PathParam("requestId") String requestId,
            @Nullable MoreTimeRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var asked = Objects.requireNonNullElseGet(request, () -> new MoreTimeRequest(null, null));
        return change(
                requestId,
                request,
                key,
                id -> moreTime.ask(
                        id,
                        Objects.requireNonNullElse(asked.until(), ""),
                        Objects.requireNonNullElse(asked.reason(), "")));
    }

    @POST
    @Path("{requestId}/patient-reference")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open the patient reference, where it was given to this provider",
            description =
                    "Every opening stands in the trail of the practice and of the commissioner. The answer must not be"
                            + " stored.")
    @APIResponse(
            responseCode = "200",
            description = "The NHS number",
            content = @Content(schema = @Schema(implementation = OpenedView.class)))
    @APIResponse(responseCode = "400", description = "No purpose, or one that is not listed; nothing was opened")
    @APIResponse(
            responseCode = "404",
            description = "No such question, or the number is not given to this provider now")
    public Response open(@PathParam("requestId") String requestId, @Nullable OpeningRequest request) {
        var purpose = request == null ? "" : Objects.requireNonNullElse(request.purpose(), "");
        var number = openPatient.handle(Addresses.request(requestId), purpose);
        return Response.ok(new OpenedView(number.revealed()))
                .header(HttpHeaders.CACHE_CONTROL, ResponsePages.NO_STORE)
                .build();
    }

    private interface Change {
        void make(RequestId id);
    }

    /** Apart: the state of the question, or its version, refuses a second time. */
    private Response change(String requestId, @Nullable Object sent, @Nullable String key, Change change) {
        var id = Addresses.request(requestId);
        return idempotency.onceApart(key, sent, () -> {
            change.make(id);
            return answer(id);
        });
    }

    private Response answer(RequestId id) {
        var question = QuestionPage.ofProvider(readOwn.detail(id));
        return Response.ok(new QuestionDetailView(question.view(), question.patientGiven()))
                .tag(Versions.tag(question.version()))
                .header(HttpHeaders.CACHE_CONTROL, ResponsePages.NO_STORE)
                .build();
    }

    private static TypedAnswer typed(@Nullable AnswerRequest request) {
        return request == null
                ? new TypedAnswer("", "", "", false)
                : new TypedAnswer(
                        Objects.requireNonNullElse(request.words(), ""),
                        Objects.requireNonNullElse(request.actions(), ""),
                        Objects.requireNonNullElse(request.actionsOn(), ""),
                        Boolean.TRUE.equals(request.identifiersChecked()));
    }
}
