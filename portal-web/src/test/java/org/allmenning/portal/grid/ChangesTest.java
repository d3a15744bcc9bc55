package org.allmenning.portal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import org.allmenning.shared.Json;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void what_is_as_before_is_left_out() {
        assertThat(changes("{'cost':'5 kr','share':'76 %'}", "{'cost':'6 kr','share':'76 %'}"))
                .isEqualTo(object("{'cost':'6 kr'}"));
        assertThat(changes("{'summary':{'cost':'5','share':'76'}}", "{'summary':{'cost':'6','share':'76'}}"))
                .isEqualTo(object("{'summary':{'cost':'6'}}"));
    }

    @Test
    void an_element_that_stood_there_before_is_its_index_wherever_it_stands_now() {
        assertThat(changes(
                        "{'findings':[{'t':'a'},{'t':'b'},{'t':'c'}]}", "{'findings':[{'t':'c'},{'t':'x'},{'t':'a'}]}"))
                .isEqualTo(object("{'findings':[2,{'t':'x'},0]}"));
    }

    @Test
    void an_element_that_is_gone_is_not_named() {
        assertThat(changes("{'findings':[{'t':'a'},{'t':'b'}]}", "{'findings':[{'t':'b'}]}"))
                .isEqualTo(object("{'findings':[1]}"));
        assertThat(changes("{'findings':[{'t':'a'}]}", "{'findings':[]}")).isEqualTo(object("{'findings':[]}"));
    }

    @Test
    void a_member_that_is_gone_is_null() {
        assertThat(changes("{'limit':{'percent':3},'cost':'5'}", "{'cost':'5'}"))
                .isEqualTo(object("{'limit':null}"));
    }

    @Test
    void where_nothing_changed_nothing_is_told() {
        assertThat(changes("{'findings':[{'t':'a'}],'tabs':[]}", "{'findings':[{'t':'a'}],'tabs':[]}"))
                .isEqualTo(object("{}"));
    }

    private static JsonObject changes(String before, String after) {
        return Changes.between(object(before), object(after));
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
