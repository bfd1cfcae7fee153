package pqs.surveillance.flag.http;

import pqs.surveillance.flag.FlagId;

/** Where a flag's pages are. */
public record FlagAddress(String page, String acknowledgement) {

    static FlagAddress of(FlagId id) {
        var page = "/surveillance/flags/" + id;
        return new FlagAddress(page, page + "/acknowledgement");
    }
}
