package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.allmenning.letter.LetterContent;
import org.allmenning.letter.LetterKind;
import org.allmenning.letter.Placeholder;
import org.allmenning.letter.TemplateText;
import org.allmenning.letter.TemplateView;
import org.allmenning.letter.usecase.EditTemplates;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;

/** The page {@code /template}: the words of a kind of letter in a language, tried on a real case before they are saved. */
@RequestScoped
@Named("templatePage")
public class TemplatePage {

    private static final String DECISION = "decision";
    private static final String SEEN = "seen";

    @Inject
    private Address address;

    @Inject
    private EditTemplates editTemplates;

    private TemplateView template;
    private LetterContent preview;

    @PostConstruct
    void load() {
        template = editTemplates.view(kind(), language());
        if (address.text(DECISION).isPresent()
                && address.text(TemplateText.BODY).isEmpty()) {
            preview =
                    editTemplates.preview(kind(), language(), template.current().text(), address.id(DECISION));
        }
    }

    /** Shows what the typed text makes of the chosen case. */
    public void preview() {
        preview = editTemplates.preview(kind(), language(), typed(), address.id(DECISION));
    }

    /** Keeps the typed text as the next version. */
    public String save() {
        editTemplates.save(kind(), language(), typed(), address.number(SEEN, -1));
        return address.to("/template?kind=" + kind() + "&language=" + language().tag(), Done.TEMPLATE_SAVED);
    }

    public TemplateView getTemplate() {
        return template;
    }

    /** Null until one is asked for. */
    public LetterContent getPreview() {
        return preview;
    }

    /** What was typed, else the template in force. */
    public String getTitle() {
        return address.text(TemplateText.TITLE).orElse(template.current().text().title());
    }

    public String getBody() {
        return address.text(TemplateText.BODY).orElse(template.current().text().body());
    }

    /** The version on which the typed text builds, once it is saved: where a newer one stands, the page shows both. */
    public int getSeen() {
        return template.current().line().version();
    }

    /** Whether another template stands now than when the person began to write. */
    public boolean isOvertaken() {
        return address.number(SEEN, getSeen()) != getSeen();
    }

    public List<Placeholder> getPlaceholders() {
        return Placeholder.of(kind());
    }

    public boolean isNeeded(Placeholder placeholder) {
        return placeholder.isNeededBy(kind());
    }

    public boolean isChosen(TemplateView.Case one) {
        return address.text(DECISION)
                .filter(one.decisionId().toString()::equals)
                .isPresent();
    }

    private TemplateText typed() {
        return new TemplateText(
                address.text(TemplateText.TITLE).orElse(""),
                address.text(TemplateText.BODY).orElse(""));
    }

    private LetterKind kind() {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> address.text("kind").filter(kind.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> NothingHere.because("kind"));
    }

    private Language language() {
        return address.text("language").flatMap(Language::ofTag).orElseThrow(() -> NothingHere.because("language"));
    }
}
