package gatehouse.guide;

/** A question that many people come with, and the page that answers it. */
public record GuideQuestion(String words, GuideTopic topic) {}
