package org.allmenning.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Knows one signature: the test file of EICAR (<a href="https://www.eicar.org/download-anti-malware-testfile/">eicar.org</a>),
 * by which an installation shows that its uploads are scanned. It is no protection: put a real scanner in its place.
 */
@ApplicationScoped
class KnownSignatures implements VirusScanner {

    /** Put together here, so that no scanner takes this class for the test file. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";

    @Override
    public Verdict scan(InputStream content) {
        try {
            var text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            return text.contains(EICAR) ? Verdict.INFECTED : Verdict.CLEAN;
        } catch (IOException unreadable) {
            return Verdict.UNKNOWN;
        }
    }
}
