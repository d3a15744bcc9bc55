package org.allmenning.portal;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allmenning.signon.browser.Door;

/**
 * {@code /my} alone leads to the own applications. Without it the server would send people to its folder of that name, past
 * every filter.
 */
@WebServlet({"/my", "/my/"})
public class OwnAddress extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                request.getContextPath() + Door.of(request.getServletContext()).home());
    }
}
