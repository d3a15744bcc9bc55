package org.allmenning.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.allmenning.signon.browser.ChosenLanguage;
import org.allmenning.signon.browser.Door;
import org.allmenning.signon.browser.ReturnAddress;

/**
 * Two habits of our pages. Those of the public keep no state, from the first moment: what a page says of itself comes too late
 * to spare its reader a session and a cookie. And a form is sent to the address at which its page stands, the id in it
 * included, so that the way back after a sign-in is the way to the same thing.
 */
public class PageViews extends ViewHandlerWrapper {

    public PageViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        var request = request(context);
        var door = Door.of((ServletContext) context.getExternalContext().getContext());
        if (view != null && (request.getUserPrincipal() == null || !door.protects(request))) {
            view.setTransient(true);
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = super.getActionURL(context, viewId);
        var view = context.getViewRoot();
        var query = request(context).getQueryString();
        if (query == null || view == null || !viewId.equals(view.getViewId()) || address.contains("?")) {
            return address;
        }
        var kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !isPassing(pair))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? address : address + "?" + kept;
    }

    private static boolean isPassing(String pair) {
        var name = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
        return name.equals(ChosenLanguage.PARAMETER) || name.equals(ReturnAddress.RESUMED);
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
