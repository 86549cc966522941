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
import service.domain.Finding;
import service.domain.NotFoundException;
import service.domain.Review;
import service.domain.Store;

/** What callers can do with reviews, whoever they are. Each answer to a GET has a cache of its own. */
@Service
public class ReviewService implements EventReaction {

  private static final int PAGE = 500;
  private static final String ALL = "all";

  private final Store<Review> reviews;
  private final Store<Finding> findings;
  private final DomainEvents events;
  private final ApiCache cache;
  private final Clock clock;
  private final CachedApi listReviews;
  private final CachedApi getReview;
  private final CachedApi listFindings;

  public ReviewService(
      Store<Review> reviews,
      Store<Finding> findings,
      DomainEvents events,
      ApiCache cache,
      CacheProperties lifetimes,
      Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.events = events;
    this.cache = cache;
    this.clock = clock;
    this.listReviews = new CachedApi("listReviews", 1, lifetimes.listTimeToLive());
    this.getReview = new CachedApi("getReview", 1, lifetimes.itemTimeToLive());
    this.listFindings = new CachedApi("listFindings", 1, lifetimes.listTimeToLive());
  }

  public Page<Review> list(UUID after, int limit) {
    return cache.get(
        listReviews,
        ALL,
        after + "/" + limit,
        cache.pageOf(Page.class, Review.class),
        () -> Page.of(reviews.page(null, after, limit + 1), limit));
  }

  public Review get(UUID id) {
    return cache.get(
        getReview, id.toString(), "", cache.typeOf(Review.class), () -> require(id));
  }

  public Review create(String subject, String reason) {
    var created = Review.create(subject, reason, clock.instant());
    reviews.insert(created);
    changed("review.created", created.id(), Map.of());
    return created;
  }

  public Review change(UUID id, Long expectedVersion, String subject, String reason) {
    var next =
        Changes.apply(
            reviews,
            "review",
            id,
            expectedVersion,
            each -> each.change(subject, reason, clock.instant()));
    changed("review.changed", id, Map.of());
    return next;
  }

  public void delete(UUID id, Long expectedVersion) {
    var review = require(id);
    Changes.requireVersion(review, expectedVersion);
    review.requirePending();
    reviews.remove(review);
    for (var left = findings.page(id, null, PAGE); !left.isEmpty(); left = findings.page(id, null, PAGE)) {
      left.forEach(findings::remove);
    }
    changed("review.deleted", id, Map.of());
  }

  public Page<Finding> findings(UUID reviewId, UUID after, int limit) {
    return cache.get(
        listFindings,
        reviewId.toString(),
        after + "/" + limit,
        cache.pageOf(Page.class, Finding.class),
        () -> {
          require(reviewId);
          return Page.of(findings.page(reviewId, after, limit + 1), limit);
        });
  }

  public Finding add(UUID reviewId, String moderator, String text) {
    var finding = Finding.add(require(reviewId), moderator, text, clock.instant());
    findings.insert(finding);
    changed("finding.added", reviewId, Map.of("findingId", finding.id().toString()));
    return finding;
  }

  public void remove(UUID reviewId, UUID findingId) {
    var finding = requireFinding(reviewId, findingId);
    var review = require(reviewId);
    review.requirePending();
    findings.remove(finding);
    changed("finding.removed", reviewId, Map.of("findingId", findingId.toString()));
  }

  public Review decideReview(UUID id, Review.Decision decision, String moderator, String note) {
    var next =
        Changes.apply(
            reviews,
            "review",
            id,
            null,
            each -> each.decide(decision, moderator, note, clock.instant()));
    changed("review.decided", id, Map.of());
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
    cache.evict(listReviews, ALL);
    cache.evict(getReview, id.toString());
    cache.evict(listFindings, id.toString());
  }

  private Review require(UUID id) {
    return reviews.find(id).orElseThrow(() -> new NotFoundException("review", id));
  }

  private Finding requireFinding(UUID reviewId, UUID findingId) {
    return findings
        .find(findingId)
        .filter(each -> each.parentId().equals(reviewId))
        .orElseThrow(() -> new NotFoundException("finding", findingId));
  }
}
