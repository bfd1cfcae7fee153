package pqs.surveillance.flag.http;

import pqs.surveillance.flag.FlagId;

/** Where a flag's pages are. */
public record FlagAddress(String page, String acknowledgement, String pause, String resume, String extend) {

    static FlagAddress of(FlagId id) {
        var page = "/surveillance/flags/" + id;
        var deadline = page + "/deadline";
        return new FlagAddress(
                page, page + "/acknowledgement", deadline + "/pause", deadline + "/resume", deadline + "/extend");
    }
}
