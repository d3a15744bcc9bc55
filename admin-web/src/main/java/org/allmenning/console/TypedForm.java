package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmenning.shared.Language;

/**
 * What stands in the fields of a page by their names: what was sent, else what is saved. Rows of fields are named by their
 * kind and number, {@code category.0.name}; a button named {@code arrange} adds, removes and moves them, and saves nothing.
 */
@RequestScoped
@Named("typed")
public class TypedForm {

    private static final String ARRANGE = "arrange";
    private static final String VERSION = "version";
    private static final int MOST_ROWS = 60;
    private static final Pattern OF_FACES = Pattern.compile("jakarta\\.faces\\..*|form(:.*)?");

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> fields = new HashMap<>();
    private Language main = Language.NB;
    private long version;

    /** @param seen the version of the thing that the page shows */
    void show(Map<String, String> saved, Language mainLanguage, long seen) {
        fields.clear();
        main = mainLanguage;
        version = isSent() ? sentVersion() : seen;
        if (isSent()) {
            request.getParameterMap().forEach((name, values) -> {
                if (!OF_FACES.matcher(name).matches()) {
                    fields.put(name, values[0]);
                }
            });
            arrange(fields.getOrDefault(ARRANGE, "").split(" "));
        } else {
            fields.putAll(saved);
        }
    }

    /** By which a save names what was seen; a page that was sent keeps the one that it was opened with. */
    public long getVersion() {
        return version;
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return value.equals(value(name));
    }

    public boolean ticked(String name) {
        return is(name, "true");
    }

    /** What the fields of each row begin with. */
    public List<String> rows(String kind) {
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(number -> kind + "." + number)
                .takeWhile(row -> fields.keySet().stream().anyMatch(name -> name.startsWith(row + ".")))
                .toList();
    }

    /** The language in which texts must be there. */
    public Language getMain() {
        return Language.ofTag(value("main")).orElse(main);
    }

    public List<Language> getOthers() {
        return Arrays.stream(Language.values()).filter(one -> one != getMain()).toList();
    }

    /** In how many languages a text stands. */
    public long languages(String name) {
        return Arrays.stream(Language.values())
                .filter(one -> !value(name + "." + one.tag()).isBlank())
                .count();
    }

    private boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    private long sentVersion() {
        var sent = request.getParameter(VERSION);
        return sent != null && sent.matches("\\d{1,18}") ? Long.parseLong(sent) : -1;
    }

    private void arrange(String[] order) {
        if (order.length < 2) {
            return;
        }
        var kind = order[1];
        var last = rows(kind).size() - 1;
        var at = order.length > 2 && order[2].matches("\\d{1,2}") ? Integer.parseInt(order[2]) : -1;
        switch (order[0]) {
            case "add" -> fields.put(kind + "." + (last + 1) + ".new", "");
            case "up" -> swap(kind, at, at - 1);
            case "remove" -> {
                IntStream.range(Math.max(at, 0), last).forEach(number -> swap(kind, number, number + 1));
                fields.keySet().removeIf(name -> name.startsWith(kind + "." + last + "."));
            }
            default -> {
                // a word that no button of ours sends
            }
        }
    }

    private void swap(String kind, int one, int other) {
        if (one < 0 || other < 0) {
            return;
        }
        var first = take(kind + "." + one + ".");
        var second = take(kind + "." + other + ".");
        first.forEach((name, value) -> fields.put(kind + "." + other + "." + name, value));
        second.forEach((name, value) -> fields.put(kind + "." + one + "." + name, value));
    }

    private Map<String, String> take(String row) {
        var taken = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(row))
                .collect(Collectors.toMap(field -> field.getKey().substring(row.length()), Map.Entry::getValue));
        fields.keySet().removeIf(name -> name.startsWith(row));
        return taken;
    }
}
