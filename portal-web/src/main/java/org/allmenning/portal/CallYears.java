package org.allmenning.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.allmenning.funding.CallOverview;

/** The budget years of a call, as people write them: {@code 2024–2025}. */
@ApplicationScoped
@Named("callYears")
public class CallYears {

    public String of(CallOverview call) {
        var years = call.years();
        var first = years.get(0);
        var last = years.get(years.size() - 1);
        return first.equals(last) ? first.toString() : first + "–" + last;
    }
}
