package service;

/** Requests of this service's own API, for the tests that all services share. */
public final class Example {

  public static final String PATH = "/reviews";
  public static final String EVENT_PREFIX = "review.";
  public static final String REQUEST =
      """
      {"subject": "market/listings/7", "reason": "Reported as a copy"}
      """;
  public static final String LIST_CACHE = "listReviews";
  public static final String ITEM_CACHE = "getReview";

  private Example() {}
}
