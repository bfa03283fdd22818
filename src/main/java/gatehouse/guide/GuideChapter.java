package gatehouse.guide;

import java.util.List;

/**
 * Some pages of the guide under one title, in reading order.
 *
 * @param intro what they are about, in one sentence
 */
public record GuideChapter(String title, String intro, List<GuideTopic> topics) {}
