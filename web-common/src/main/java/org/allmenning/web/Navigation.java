package org.allmenning.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Where a page says to go next, by the address in the browser instead of the name of a file. */
public final class Navigation {

    private Navigation() {}

    /**
     * Redirects and ends the request.
     *
     * @param address path and query of this host, checked by the caller if it came from outside
     * @return nothing, so that an action can return it
     */
    public static String to(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
            return null;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
