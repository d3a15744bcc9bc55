package org.allmenning.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.allmenning.signon.browser.Door;

/**
 * Keeps no state for pages of the public, from the first moment: what a page says of itself comes too late to spare its
 * reader a session and a cookie.
 */
public class PublicViews extends ViewHandlerWrapper {

    public PublicViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var door = Door.of((ServletContext) context.getExternalContext().getContext());
        if (view != null && (request.getUserPrincipal() == null || !door.protects(request))) {
            view.setTransient(true);
        }
        return view;
    }
}
