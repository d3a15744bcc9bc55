package org.allmenning.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allmenning.shared.Messages;

/** The kinds of files that are taken. What a file is, its content says ({@link FileContent}); its name must say the same. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extensions;

    AttachmentType(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** As RFC 6838 registers it. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, the usual one first, without the dot. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** @param extension without the dot, in upper or lower case */
    boolean endsWith(String extension) {
        return extensions().contains(extension.toLowerCase(Locale.ROOT));
    }

    /** What people call it. */
    Messages.Key label() {
        return new Messages.Key("attachmentType." + name());
    }

    /** All that are taken, as people call them. */
    static Messages.Series all() {
        return new Messages.Series(
                List.copyOf(Arrays.stream(values()).map(AttachmentType::label).toList()));
    }

    /** @param mediaType as {@link #mediaType()} */
    public static Optional<AttachmentType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
