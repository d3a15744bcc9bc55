package org.allmenning.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmenning.application.usecase.DescribeApplication;
import org.allmenning.web.Navigation;

/** The page {@code /my/project?id=…}: the title, and in short what the project is about. */
@RequestScoped
@Named("projectPage")
public class ProjectPage {

    @Inject
    private OpenApplication application;

    @Inject
    private DescribeApplication describeApplication;

    private String title;
    private String summary;

    @PostConstruct
    void load() {
        title = application.getView().title();
        summary = application.getView().summary();
    }

    public String save() {
        describeApplication.describe(application.getId(), title, summary);
        return Navigation.to(Place.page(application.getId(), "partners"));
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
