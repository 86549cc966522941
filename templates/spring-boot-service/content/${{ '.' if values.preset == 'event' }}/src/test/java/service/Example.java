package service;

/** Requests of this service's own API, for the tests that all services share. */
public final class Example {

  public static final String PATH = "/campaigns";
  public static final String EVENT_PREFIX = "campaign.";
  public static final String REQUEST =
      """
      {"name": "Golden koi drop", "opensAt": "2026-01-01T00:00:00Z", "closesAt": "2099-01-01T00:00:00Z", "winners": 10}
      """;
  public static final String LIST_CACHE = "listCampaigns";
  public static final String ITEM_CACHE = "getCampaign";

  private Example() {}
}
