package org.allmenning.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.util.Constants;

/**
 * Sends the nonce of a page along with each of its forms. PrimeFaces asks for it when a page is shown again after a form was
 * sent, as it is when something was refused, but adds it by a script that pages without its components do not have.
 */
public class NonceInForms extends ViewHandlerWrapper {

    private static final String NONCE = Constants.RequestParams.NONCE_PARAM;

    public NonceInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Called once within each form. */
    @Override
    public void writeState(FacesContext context) throws IOException {
        super.writeState(context);
        var kept = context.getViewRoot().getViewMap(false);
        if (kept != null && kept.get(NONCE) != null) {
            var writer = context.getResponseWriter();
            writer.startElement("input", null);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", NONCE, null);
            writer.writeAttribute("value", kept.get(NONCE), null);
            writer.endElement("input");
        }
    }
}
