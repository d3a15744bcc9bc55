package org.allmenning.correspondence;

import java.util.List;
import org.allmenning.shared.FieldFault;

/** What is written in a message: from 1 to 5,000 characters, without the blanks around it. */
public record MessageText(String value) {

    /** Characters. */
    public static final int LONGEST = 5_000;

    /** The name of the field. */
    public static final String FIELD = "message";

    /** @throws MessageUnusable for an empty text or a longer one */
    public MessageText {
        value = value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\0", "").strip();
        if (value.isEmpty()) {
            throw new MessageUnusable(new FieldFault(FIELD, "message.empty", List.of()));
        } else if (value.length() > LONGEST) {
            throw new MessageUnusable(new FieldFault(FIELD, "message.tooLong", List.of(LONGEST, value.length())));
        }
    }
}
