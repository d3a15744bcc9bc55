package org.allmenning.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that somebody sent, received whole and of a type that is taken. */
public final class AttachmentFile {

    /** In bytes: 10 MB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Where the sender does not say how large the file is. */
    public static final long SIZE_UNKNOWN = -1;

    private final FileName name;
    private final AttachmentType type;
    private final byte[] content;
    private final String sha256;

    private AttachmentFile(FileName name, AttachmentType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
        this.sha256 = sha256(content);
    }

    /**
     * Receives a file to its end; more than {@link #LARGEST} is never read.
     *
     * @param given the name that the person gave the file
     * @param size in bytes, as the sender says, or {@link #SIZE_UNKNOWN}
     * @throws AttachmentRefused for a file that is empty, too large, cut off, of no type that is taken, or of another type
     *     than its name says
     */
    public static AttachmentFile receive(String given, InputStream body, long size) {
        var name = FileName.of(given).orElseThrow(AttachmentRefused::nameless);
        if (size > LARGEST) {
            throw AttachmentRefused.tooLarge(name);
        }
        var content = read(name, body);
        if (content.length > LARGEST) {
            throw AttachmentRefused.tooLarge(name);
        } else if (size != SIZE_UNKNOWN && size != content.length) {
            throw AttachmentRefused.cutOff(name);
        } else if (content.length == 0) {
            throw AttachmentRefused.empty(name);
        }
        return of(name, content);
    }

    private static AttachmentFile of(FileName name, byte[] content) {
        var looks = new FileContent(content);
        if (looks.isCutOff()) {
            throw AttachmentRefused.cutOff(name);
        }
        var found = looks.type().orElseThrow(() -> AttachmentRefused.unknownType(name));
        var extension = name.extension();
        var type = found == AttachmentType.TEXT && AttachmentType.CSV.endsWith(extension) ? AttachmentType.CSV : found;
        if (extension.isEmpty()) {
            return new AttachmentFile(name.withExtension(type.extensions().get(0)), type, content);
        } else if (!type.endsWith(extension)) {
            throw AttachmentRefused.lies(name, type);
        }
        return new AttachmentFile(name, type, content);
    }

    private static byte[] read(FileName name, InputStream body) {
        try {
            return body.readNBytes(LARGEST + 1);
        } catch (IOException lost) {
            throw AttachmentRefused.cutOff(name);
        }
    }

    public FileName name() {
        return name;
    }

    public AttachmentType type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return content.length;
    }

    /** Of the content, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The content from its beginning. */
    public InputStream content() {
        return new ByteArrayInputStream(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
