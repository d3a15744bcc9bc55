package org.allmenning.letter;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.List;
import org.allmenning.shared.Language;

/**
 * A letter in its final words: nothing is looked up or computed after this, so that it reads the same for ever.
 *
 * @param facts beside the sender: case number, date, application; each a name and a value
 * @param recipient whom it is to
 * @param foot what stands below every page
 */
public record LetterContent(
        LetterKind kind,
        Language language,
        String authority,
        List<List<String>> facts,
        Recipients recipient,
        String title,
        List<LetterBlock> blocks,
        String foot)
        implements Serializable {

    /** Whom the letter is to; {@code copyTo} introduces the partners and is empty without any. */
    public record Recipients(String lead, String copyTo, List<String> partners) implements Serializable {

        public Recipients {
            partners = List.copyOf(partners);
        }
    }

    public LetterContent {
        facts = facts.stream().map(List::copyOf).toList();
        blocks = List.copyOf(blocks);
    }

    JsonObject json() {
        var besides = Json.createArrayBuilder();
        facts.forEach(fact -> besides.add(Json.createArrayBuilder(fact)));
        var pieces = Json.createArrayBuilder();
        blocks.forEach(block -> pieces.add(block.json()));
        return Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("language", language.tag())
                .add("authority", authority)
                .add("facts", besides)
                .add("lead", recipient.lead())
                .add("copyTo", recipient.copyTo())
                .add("partners", Json.createArrayBuilder(recipient.partners()))
                .add("title", title)
                .add("blocks", pieces)
                .add("foot", foot)
                .build();
    }

    static LetterContent of(JsonObject json) {
        return new LetterContent(
                LetterKind.valueOf(json.getString("kind")),
                Language.ofTag(json.getString("language")).orElseThrow(),
                json.getString("authority"),
                json.getJsonArray("facts").getValuesAs(JsonArray.class).stream()
                        .map(fact -> fact.getValuesAs(JsonString::getString))
                        .toList(),
                new Recipients(
                        json.getString("lead"),
                        json.getString("copyTo"),
                        json.getJsonArray("partners").getValuesAs(JsonString::getString)),
                json.getString("title"),
                json.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                        .map(LetterBlock::of)
                        .toList(),
                json.getString("foot"));
    }
}
