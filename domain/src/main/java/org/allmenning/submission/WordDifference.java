package org.allmenning.submission;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which words of a text stayed, went and came, by the longest common sequence of words. */
public final class WordDifference {

    /** Beyond this many pairs of words a text is shown as exchanged, rather than let a page wait. */
    private static final long MOST_PAIRS = 4_000_000;

    /** What became of some words. */
    public enum Fate {
        STAYED,
        WENT,
        CAME
    }

    /** Words that stand together and share a fate, with the white space between them. */
    public record Piece(Fate fate, String text) implements Serializable {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> before;
    private final List<String> after;

    private WordDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of the later text; what went stands before what came in its place. */
    public static List<Piece> of(String before, String after) {
        var difference = new WordDifference(words(before), words(after));
        difference.compare();
        return List.copyOf(difference.pieces);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    private void compare() {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        add(Fate.STAYED, before.subList(0, start));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(Fate.STAYED, before.subList(before.size() - end, before.size()));
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            add(Fate.WENT, old);
            add(Fate.CAME, now);
            return;
        }
        var common = lengths(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(Fate.STAYED, List.of(old.get(i++)));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(Fate.WENT, List.of(old.get(i++)));
            } else {
                add(Fate.CAME, List.of(now.get(j++)));
            }
        }
    }

    /** How many words the rests of both texts from two places on have in common. */
    private static short[][] lengths(List<String> old, List<String> now) {
        var common = new short[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? (short) (common[i + 1][j + 1] + 1)
                        : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Fate fate, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        var text = String.join("", words);
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.fate() == fate) {
            pieces.set(pieces.size() - 1, new Piece(fate, last.text() + text));
        } else {
            pieces.add(new Piece(fate, text));
        }
    }
}
