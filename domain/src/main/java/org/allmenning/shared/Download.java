package org.allmenning.shared;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A file to take away. */
public final class Download {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    public Download(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** What keeps a browser from showing the file in the page's place, with its name in every script (RFC 6266, RFC 8187). */
    public String disposition() {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^ -~]", "")
                .replaceAll("[\"\\\\%;]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
