package service.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import service.cache.ApiCache;
import service.cache.CacheProperties;
import service.cache.CachedApi;
import service.domain.DomainEvent;
import service.domain.DomainEvents;
import service.domain.Listing;
import service.domain.NotFoundException;
import service.domain.Offer;
import service.domain.RuleViolationException;
import service.domain.Store;

/** What callers can do with listings, whoever they are. Each answer to a GET has a cache of its own. */
@Service
public class ListingService implements EventReaction {

  private static final int PAGE = 500;
  private static final String ALL = "all";

  private final Store<Listing> listings;
  private final Store<Offer> offers;
  private final DomainEvents events;
  private final ApiCache cache;
  private final Clock clock;
  private final CachedApi listListings;
  private final CachedApi getListing;
  private final CachedApi listOffers;

  public ListingService(
      Store<Listing> listings,
      Store<Offer> offers,
      DomainEvents events,
      ApiCache cache,
      CacheProperties lifetimes,
      Clock clock) {
    this.listings = listings;
    this.offers = offers;
    this.events = events;
    this.cache = cache;
    this.clock = clock;
    this.listListings = new CachedApi("listListings", 1, lifetimes.listTimeToLive());
    this.getListing = new CachedApi("getListing", 1, lifetimes.itemTimeToLive());
    this.listOffers = new CachedApi("listOffers", 1, lifetimes.listTimeToLive());
  }

  public Page<Listing> list(UUID after, int limit) {
    return cache.get(
        listListings,
        ALL,
        after + "/" + limit,
        cache.pageOf(Page.class, Listing.class),
        () -> Page.of(listings.page(null, after, limit + 1), limit));
  }

  public Listing get(UUID id) {
    return cache.get(
        getListing, id.toString(), "", cache.typeOf(Listing.class), () -> require(id));
  }

  public Listing create(String title, Long priceMinor, String currency) {
    var created = Listing.create(title, priceMinor, currency, clock.instant());
    listings.insert(created);
    changed("listing.created", created.id(), Map.of());
    return created;
  }

  public Listing change(UUID id, Long expectedVersion, String title, Long priceMinor, String currency) {
    var next =
        Changes.apply(
            listings,
            "listing",
            id,
            expectedVersion,
            each -> each.change(title, priceMinor, currency, clock.instant()));
    changed("listing.changed", id, Map.of());
    return next;
  }

  public void delete(UUID id, Long expectedVersion) {
    var listing = require(id);
    Changes.requireVersion(listing, expectedVersion);
    listing.requireNotSold();
    listings.remove(listing);
    for (var left = offers.page(id, null, PAGE); !left.isEmpty(); left = offers.page(id, null, PAGE)) {
      left.forEach(offers::remove);
    }
    changed("listing.deleted", id, Map.of());
  }

  public Page<Offer> offers(UUID listingId, UUID after, int limit) {
    return cache.get(
        listOffers,
        listingId.toString(),
        after + "/" + limit,
        cache.pageOf(Page.class, Offer.class),
        () -> {
          require(listingId);
          return Page.of(offers.page(listingId, after, limit + 1), limit);
        });
  }

  public Offer make(UUID listingId, String bidder, Long amountMinor) {
    var offer = Offer.make(require(listingId), bidder, amountMinor, clock.instant());
    offers.insert(offer);
    changed("offer.added", listingId, Map.of("offerId", offer.id().toString()));
    return offer;
  }

  public void withdraw(UUID listingId, UUID offerId) {
    var offer = requireOffer(listingId, offerId);
    var listing = require(listingId);
    RuleViolationException.require(
        !offer.id().equals(listing.acceptedOfferId()), "Offer " + offer.id() + " was accepted");
    offers.remove(offer);
    changed("offer.removed", listingId, Map.of("offerId", offerId.toString()));
  }

  public Listing acceptOffer(UUID id, UUID offerId) {
    requireOffer(id, offerId);
    var next = Changes.apply(listings, "listing", id, null, each -> each.accept(offerId, clock.instant()));
    changed("listing.sold", id, Map.of());
    return next;
  }

  /** Others changed it: what is cached of it no longer holds. */
  @Override
  public void on(DomainEvent event) {
    forget(event.subjectId());
  }

  private void changed(String type, UUID id, Map<String, String> data) {
    forget(id);
    events.publish(DomainEvent.of(type, id, clock.instant(), data));
  }

  private void forget(UUID id) {
    cache.evict(listListings, ALL);
    cache.evict(getListing, id.toString());
    cache.evict(listOffers, id.toString());
  }

  private Listing require(UUID id) {
    return listings.find(id).orElseThrow(() -> new NotFoundException("listing", id));
  }

  private Offer requireOffer(UUID listingId, UUID offerId) {
    return offers
        .find(offerId)
        .filter(each -> each.parentId().equals(listingId))
        .orElseThrow(() -> new NotFoundException("offer", offerId));
  }
}
