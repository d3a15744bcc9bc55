package org.allmenning.benchmarks.bare;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** Sends the bytes that it was given, and nothing more: what a page costs that is already written. */
public class BytesServlet extends HttpServlet {

    private final transient AtomicReference<byte[]> bytes = new AtomicReference<>(new byte[0]);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bytes.set(request.getInputStream().readAllBytes());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = bytes.get();
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
