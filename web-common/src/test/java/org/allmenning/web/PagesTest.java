package org.allmenning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules over every page and tag of all modules; what is counted at the end keeps a moved folder from passing as empty. */
class PagesTest {

    private static final Pattern INCLUSION = Pattern.compile("<ui:(?:include|decorate|composition)\\b[^>]*>");
    private static final Pattern COMPUTED =
            Pattern.compile("\\b(?:src|template)\\s*=\\s*(?:\"[^\"]*[#$]\\{|'[^']*[#$]\\{)");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=\"|<style\\b|<script(?![^>]*\\bsrc=)");
    private static final int LONGEST = 80;

    @Test
    void no_page_computes_which_page_it_includes() throws IOException {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(
                        INCLUSION.matcher(text(page)).results().map(found -> found.group()))
                .noneMatch(tag -> COMPUTED.matcher(tag).find()));
    }

    @Test
    void no_page_has_styles_or_scripts_of_its_own() throws IOException {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(
                        INLINE.matcher(text(page)).results())
                .isEmpty());
    }

    @Test
    void a_page_is_short() throws IOException {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(text(page).lines().count()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void the_rule_about_inclusion_finds_what_it_looks_for() {
        assertThat(COMPUTED.matcher("<ui:include src=\"#{param.page}\"/>").find())
                .isTrue();
        assertThat(COMPUTED.matcher("<ui:composition template='/x/${a}.xhtml'>").find())
                .isTrue();
        assertThat(COMPUTED.matcher("<ui:include src=\"/WEB-INF/row.xhtml\"/>").find())
                .isFalse();
        assertThat(INLINE.matcher("<p style=\"color:red\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>1</script>").find()).isTrue();
    }

    private static List<Path> pages() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder :
                List.of("web-common/src/main/resources", "portal-web/src/main/webapp", "admin-web/src/main/webapp")) {
            try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
                var pages =
                        files.filter(file -> file.toString().endsWith(".xhtml")).toList();
                assertThat(pages).as(folder).isNotEmpty();
                found.addAll(pages);
            }
        }
        return found;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
