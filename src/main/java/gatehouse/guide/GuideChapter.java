package gatehouse.guide;

import java.util.List;

/** Some pages of the guide under one title, in reading order. */
public record GuideChapter(String title, List<GuideTopic> topics) {}
