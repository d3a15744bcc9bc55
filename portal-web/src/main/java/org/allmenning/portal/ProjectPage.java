package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.application.usecase.DescribeApplication;
import org.allmenning.web.Navigation;

/** The page {@code /my/project?id=…}: the title, in short what the project is about, and what the call asks. */
@RequestScoped
@Named("projectPage")
public class ProjectPage {

    private static final String REVISION = "[0-9]{1,18}";

    @Inject
    private OpenApplication application;

    @Inject
    private DescribeApplication describeApplication;

    private String title;
    private String summary;

    @Inject
    private PageAddress address;

    @PostConstruct
    void load() {
        title = application.getView().title();
        summary = application.getView().summary();
    }

    public String save() {
        describeApplication.describe(
                application.getId(), title, revision("titleRevision"), summary, revision("summaryRevision"));
        return Navigation.to(Place.page(application.getId(), "partners"));
    }

    /** Of a field when the person saw it; the script keeps it up to date. */
    private long revision(String field) {
        return address.find(field)
                .filter(text -> text.matches(REVISION))
                .map(Long::parseLong)
                .orElse(0L);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
