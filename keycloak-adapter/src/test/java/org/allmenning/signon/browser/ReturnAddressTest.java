package org.allmenning.signon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @Test
    void a_page_asked_for_is_returned_to_with_its_query() {
        assertThat(ReturnAddress.of(get("/my/budget", "id=1&part=2"))).isEqualTo("/my/budget?id=1&part=2");
        assertThat(ReturnAddress.of(get("/my/budget", null))).isEqualTo("/my/budget");
    }

    @Test
    void what_was_sent_leads_back_to_the_page_it_was_sent_from() {
        var sent = post("/my/budget", "http://localhost:8080/my/budget?id=1");

        assertThat(ReturnAddress.of(sent)).isEqualTo("/my/budget?id=1&resumed");
    }

    @Test
    void a_page_elsewhere_is_not_believed() {
        assertThat(ReturnAddress.of(post("/my/budget", "http://evil.example/my/budget?id=1")))
                .isEqualTo("/my/budget?resumed");
        assertThat(ReturnAddress.of(post("/my/budget", "http://localhost:8080.evil.example/")))
                .isEqualTo("/my/budget?resumed");
        assertThat(ReturnAddress.of(post("/my/budget", null))).isEqualTo("/my/budget?resumed");
    }

    @Test
    void returning_twice_marks_a_page_once() {
        assertThat(ReturnAddress.resumed("/my/budget?resumed")).isEqualTo("/my/budget?resumed");
        assertThat(ReturnAddress.resumed("/my/budget?resumed&id=1")).isEqualTo("/my/budget?resumed&id=1");
        assertThat(ReturnAddress.resumed("/my/budget?unresumed=1")).isEqualTo("/my/budget?unresumed=1&resumed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "my/budget",
                "/my/../../admin/",
                "/my/budget\r\nSet-Cookie: a=b",
                "/callback",
                "/my/ budget",
                ""
            })
    void only_own_paths_count(String address) {
        assertThat(ReturnAddress.own(address, get("/my/organisation", null))).isEmpty();
    }

    @Test
    void a_path_of_the_other_application_is_not_an_own_one() {
        assertThat(ReturnAddress.own("/my/budget", console())).isEmpty();
        assertThat(ReturnAddress.own("/admin/calls?id=1#top", console())).contains("/admin/calls?id=1");
    }

    private static HttpServletRequest get(String path, String query) {
        return request("GET", "", path, query, null);
    }

    private static HttpServletRequest post(String path, String referer) {
        return request("POST", "", path, null, referer);
    }

    private static HttpServletRequest console() {
        return request("GET", "/admin", "/admin/organisation", null, null);
    }

    private static HttpServletRequest request(
            String method, String context, String path, String query, String referer) {
        var answers = new java.util.HashMap<String, Object>(
                Map.of("getMethod", method, "getContextPath", context, "getRequestURI", path));
        answers.put("getQueryString", query);
        answers.put("getHeader", referer);
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answers.get(called.getName()));
    }
}
