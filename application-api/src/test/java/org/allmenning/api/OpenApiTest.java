package org.allmenning.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allmenning.api.door.OpenData;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final JsonObject document = read();

    @Test
    void every_resource_method_is_documented_and_nothing_else() throws IOException {
        var offered = new TreeSet<String>();
        for (var method : resourceMethods()) {
            offered.add(address(method));
        }

        var documented = new TreeSet<String>();
        document.getJsonObject("paths").forEach((path, operations) -> operations
                .asJsonObject()
                .keySet()
                .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(documented).isEqualTo(offered);
    }

    @Test
    void open_data_and_health_need_no_token_and_everything_else_does() throws IOException {
        assertThat(resourceMethods()).allSatisfy(method -> {
            var open = method.isAnnotationPresent(OpenData.class) || method.getDeclaringClass() == HealthResource.class;

            assertThat(operation(method).getJsonArray("security").isEmpty())
                    .as(address(method))
                    .isEqualTo(open);
        });
    }

    @Test
    void every_model_has_an_example_with_all_of_its_fields() {
        document.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> {
            var model = schema.asJsonObject();
            var example = model.getJsonArray("examples").getJsonObject(0);

            assertThat(example.keySet())
                    .as(name)
                    .containsAll(model.getJsonArray("required").getValuesAs(JsonString::getString))
                    .isSubsetOf(model.getJsonObject("properties").keySet());
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> assertThat(
                        Json.createPointer(reference.substring(1)).containsValue(document))
                .as(reference)
                .isTrue());
    }

    private JsonObject operation(Method method) {
        var address = address(method).split(" ", 2);
        return document.getJsonObject("paths")
                .getJsonObject(address[1])
                .getJsonObject(address[0].toLowerCase(Locale.ROOT));
    }

    private static List<Method> resourceMethods() throws IOException {
        var classes = java.nio.file.Path.of("target/classes");
        try (var files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Objects::toString)
                    .filter(file -> file.startsWith("org/allmenning/api/") && file.endsWith("Resource.class"))
                    .map(file -> load(file.replace('/', '.').replaceAll("\\.class$", "")))
                    .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                    .filter(method -> httpMethod(method).findAny().isPresent())
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String address(Method method) {
        var path = method.getAnnotation(Path.class);
        return httpMethod(method).findAny().orElseThrow() + " /"
                + method.getDeclaringClass().getAnnotation(Path.class).value()
                + (path == null ? "" : "/" + path.value());
    }

    private static Stream<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static List<String> references(JsonValue value) {
        var found = new ArrayList<String>();
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals("$ref")) {
                    found.add(((JsonString) member).getString());
                }
                found.addAll(references(member));
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> found.addAll(references(item)));
        }
        return found;
    }

    private static JsonObject read() {
        try (var reader = Json.createReader(OpenApiTest.class.getResourceAsStream("openapi.json"))) {
            return reader.readObject();
        }
    }
}
