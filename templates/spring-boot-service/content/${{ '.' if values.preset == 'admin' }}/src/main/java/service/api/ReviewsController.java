package service.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import service.api.generated.ReviewsApi;
import service.api.model.DecideReviewRequestDto;
import service.api.model.FindingDto;
import service.api.model.FindingPageDto;
import service.api.model.FindingRequestDto;
import service.api.model.ReviewDto;
import service.api.model.ReviewPageDto;
import service.api.model.ReviewRequestDto;
import service.api.model.ReviewStatusDto;
import service.application.ReviewService;
import service.domain.Finding;
import service.domain.Review;

/** The API as {@code api/openapi.yaml} describes it: the interface is generated from there. */
@RestController
class ReviewsController implements ReviewsApi {

  private final ReviewService reviews;

  ReviewsController(ReviewService reviews) {
    this.reviews = reviews;
  }

  @Override
  public ResponseEntity<ReviewPageDto> listReviews(UUID after, Integer limit) {
    var page = reviews.list(after, limit);
    var items = page.items().stream().map(ReviewsController::view).toList();
    return ResponseEntity.ok(new ReviewPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<ReviewDto> createReview(ReviewRequestDto request) {
    var created = reviews.create(request.getSubject(), request.getReason());
    return ResponseEntity.created(URI.create("reviews/" + created.id()))
        .eTag("\"" + created.version() + "\"")
        .body(view(created));
  }

  @Override
  public ResponseEntity<ReviewDto> getReview(UUID id, String ifNoneMatch) {
    return EntityTags.answer(reviews.get(id), ifNoneMatch, ReviewsController::view);
  }

  @Override
  public ResponseEntity<ReviewDto> replaceReview(UUID id, ReviewRequestDto request, String ifMatch) {
    var changed = reviews.change(id, EntityTags.version(ifMatch), request.getSubject(), request.getReason());
    return EntityTags.answer(changed, null, ReviewsController::view);
  }

  @Override
  public ResponseEntity<Void> deleteReview(UUID id, String ifMatch) {
    reviews.delete(id, EntityTags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<FindingPageDto> listFindings(UUID id, UUID after, Integer limit) {
    var page = reviews.findings(id, after, limit);
    var items = page.items().stream().map(ReviewsController::view).toList();
    return ResponseEntity.ok(new FindingPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<FindingDto> addFinding(UUID id, FindingRequestDto request) {
    var added = reviews.add(id, request.getModerator(), request.getText());
    return ResponseEntity.created(URI.create("findings/" + added.id())).body(view(added));
  }

  @Override
  public ResponseEntity<Void> removeFinding(UUID id, UUID findingId) {
    reviews.remove(id, findingId);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<ReviewDto> decideReview(UUID id, DecideReviewRequestDto request) {
    return EntityTags.answer(reviews.decideReview(id, Review.Decision.valueOf(request.getDecision().name()), request.getModerator(), request.getNote()), null, ReviewsController::view);
  }

  private static ReviewDto view(Review review) {
    return new ReviewDto()
        .id(review.id())
        .subject(review.subject())
        .reason(review.reason())
        .status(ReviewStatusDto.valueOf(review.status().name()))
        .decidedBy(review.decidedBy())
        .note(review.note())
        .version(review.version())
        .updatedAt(EntityTags.utc(review.updatedAt()));
  }

  private static FindingDto view(Finding finding) {
    return new FindingDto()
        .id(finding.id())
        .reviewId(finding.parentId())
        .moderator(finding.moderator())
        .text(finding.text())
        .at(EntityTags.utc(finding.updatedAt()));
  }
}
