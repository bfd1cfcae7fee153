package pqs.intake.response.http;

import pqs.intake.response.ResponseRequest;

/**
 * How a question stands, in words and colours.
 *
 * @param code as in the API
 */
public record State(String code, String label, String colour) {

    static State of(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Requested _ -> new State("requested", "To be answered", "blue");
            case ResponseRequest.Overdue _ -> new State("overdue", "Not answered in time", "red");
            case ResponseRequest.Answered _ -> new State("answered", "Answered", "green");
            case ResponseRequest.Accepted _ -> new State("accepted", "Answer accepted", "green");
            case ResponseRequest.AskedAgain _ -> new State("asked-again", "Another question followed", "grey");
            case ResponseRequest.Withdrawn _ -> new State("withdrawn", "Taken back", "grey");
        };
    }
}
