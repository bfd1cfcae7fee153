package pqs.platform.http.session;

/** A field of a form as it was sent, to be sent once more. */
public record HeldField(String name, String value) {}
