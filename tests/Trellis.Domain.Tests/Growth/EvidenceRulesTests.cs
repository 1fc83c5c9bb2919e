using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class EvidenceRulesTests
{
    [Theory]
    [InlineData(EvidenceSource.Own, false, QuoteConsent.NotNeeded)]
    [InlineData(EvidenceSource.Goal, false, QuoteConsent.NotNeeded)]
    [InlineData(EvidenceSource.Report, false, QuoteConsent.NotNeeded)]
    [InlineData(EvidenceSource.Appreciation, true, QuoteConsent.NotNeeded)]
    [InlineData(EvidenceSource.Appreciation, false, QuoteConsent.NotAsked)]
    [InlineData(EvidenceSource.Feedback, false, QuoteConsent.NotAsked)]
    [InlineData(EvidenceSource.Retrospective, false, QuoteConsent.NotAsked)]
    public void Words_of_others_need_consent_unless_everyone_reads_them(
        EvidenceSource source,
        bool isOpen,
        QuoteConsent consent
    ) => EvidenceRules.ConsentFor(source, isOpen).ShouldBe(consent);

    [Theory]
    [InlineData(QuoteConsent.NotNeeded, true, "evidence.consent", "evidence.consent")]
    [InlineData(QuoteConsent.NotAsked, false, null, "evidence.consent")]
    [InlineData(QuoteConsent.Asked, false, "evidence.consent", null)]
    [InlineData(QuoteConsent.Agreed, true, "evidence.consent", null)]
    [InlineData(QuoteConsent.Declined, false, "evidence.consent", null)]
    public void A_writer_is_asked_once_and_may_change_their_answer(
        QuoteConsent consent,
        bool isShown,
        string? asking,
        string? answer
    )
    {
        EvidenceRules.IsShown(consent).ShouldBe(isShown);
        Code(EvidenceRules.RefuseAsking(consent)).ShouldBe(asking);
        Code(EvidenceRules.RefuseAnswer(consent)).ShouldBe(answer);
    }

    [Theory]
    [InlineData(true, 0, null)]
    [InlineData(true, 4, null)]
    [InlineData(true, 5, "evidence.many")]
    [InlineData(false, 0, "evidence.submitted")]
    public void Five_pieces_are_attached_to_a_rating_of_a_draft(bool isDraft, int attached, string? code) =>
        Code(EvidenceRules.RefuseAttaching(isDraft, attached)).ShouldBe(code);

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;
}
