package org.allmenning.spreadsheet;

import java.util.List;
import org.allmenning.shared.DomainException;

/** A file with faults changes nothing; each fault says where it is. */
public final class FileRefused extends DomainException {

    private final List<FileFault> faults;

    public FileRefused(List<FileFault> faults) {
        super("file.refused", faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<FileFault> faults() {
        return faults;
    }
}
