package pqs.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * What a person typed into a form and what is wrong with it: all that the field tags need to show the form again as it
 * was, with its errors. Immutable.
 *
 * @param values what was typed, by the name of the field; a field that is missing counts as left blank
 * @param faults what is wrong; the first fault of a field is shown beside it, all of them in the error summary
 */
public record Form(Map<String, List<String>> values, List<Fault> faults) {

    private static final String NOT_A_DATE = "not-a-date";

    public Form {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, typed) -> copy.put(name, List.copyOf(typed)));
        values = Map.copyOf(copy);
        faults = List.copyOf(faults);
    }

    /** A fresh form. */
    public static Form blank() {
        return new Form(Map.of(), List.of());
    }

    /** A form as submitted; takes a JAX-RS {@code MultivaluedMap} as it is. */
    public static Form of(Map<String, List<String>> submitted) {
        return new Form(submitted, List.of());
    }

    /** A form that already knows some answers, such as the choice a link brought along. */
    public Form with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new Form(more, faults);
    }

    /** The same answers with the faults of a refusal; a refusal without faults shows its title in the summary. */
    public Form refused(Refused refusal) {
        var all = new ArrayList<>(faults);
        refusal.faults().stream().map(this::inWordsOfThePage).forEach(all::add);
        if (refusal.faults().isEmpty()) {
            all.add(new Fault("", refusal.code(), refusal.title()));
        }
        return new Form(values, all);
    }

    /** An API takes a date as year-month-day and says so; a page has three boxes for it. */
    private Fault inWordsOfThePage(Fault fault) {
        return fault.code().equals(NOT_A_DATE) && values.containsKey(fault.field() + "-day")
                ? new Fault(
                        fault.field(),
                        NOT_A_DATE,
                        "This is not a real date. Give day, month and year, such as 14 9 2026.")
                : fault;
    }

    /** What was typed, without the blanks around it; empty if nothing was. */
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** What was typed, or empty if nothing was: for answers that may be left out. */
    public Optional<String> answer(String name) {
        return Optional.of(value(name)).filter(typed -> !typed.isEmpty());
    }

    /** Whether this value is among those chosen. */
    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /**
     * The date typed into a date input as day, month and year. Three numbers come out in ISO 8601 (whether that day exists is
     * for the reader to find out), nothing at all as the empty string, anything else as it was typed.
     */
    public String date(String name) {
        var day = value(name + "-day");
        var month = value(name + "-month");
        var year = value(name + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        if (day.matches("\\d{1,2}") && month.matches("\\d{1,2}") && year.matches("\\d{4}")) {
            return year + "-" + twoDigits(month) + "-" + twoDigits(day);
        }
        return String.join(" ", day, month, year).strip();
    }

    /** The words of the first fault of a field; empty if it has none. */
    public String error(String name) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .map(Fault::message)
                .findFirst()
                .orElse("");
    }

    public boolean hasErrors() {
        return !faults.isEmpty();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
