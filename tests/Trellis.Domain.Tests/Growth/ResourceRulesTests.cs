using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class ResourceRulesTests
{
    private const string Page = "https://example.org/plain-words";

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;

    [Theory]
    [InlineData("", null, null, null, null)]
    [InlineData(Page, null, null, 4, null)]
    [InlineData("javascript:alert(1)", null, null, 4, "resource.link")]
    [InlineData(Page, 1, null, 4, "resource.step")]
    [InlineData(Page, null, 2, 4, "resource.step")]
    [InlineData(Page, 1, 2, null, "resource.step")]
    [InlineData(Page, 2, 2, 4, "resource.step")]
    [InlineData(Page, 3, 5, 4, "resource.step")]
    [InlineData(Page, -1, 1, 4, "resource.step")]
    [InlineData(Page, 0, 4, 4, null)]
    public void A_step_leads_upwards_within_the_scale_of_an_item(
        string link,
        int? from,
        int? to,
        int? levels,
        string? code
    ) => Code(ResourceRules.Refuse(link, from, to, levels)).ShouldBe(code);

    [Theory]
    [InlineData(ResourceState.Kept, true, false, true, "resource.decided")]
    [InlineData(ResourceState.Declined, true, false, true, "resource.decided")]
    [InlineData(ResourceState.Proposed, true, true, true, "resource.own")]
    [InlineData(ResourceState.Proposed, false, false, false, "resource.answer")]
    [InlineData(ResourceState.Proposed, false, false, true, null)]
    [InlineData(ResourceState.Proposed, true, false, false, null)]
    public void An_editor_decides_once_and_not_on_their_own(
        ResourceState state,
        bool isKept,
        bool isOwn,
        bool hasAnswer,
        string? code
    ) => Code(ResourceRules.RefuseDecision(state, isKept, isOwn, hasAnswer)).ShouldBe(code);

    [Theory]
    [InlineData(ResourceState.Proposed, false)]
    [InlineData(ResourceState.Declined, false)]
    [InlineData(ResourceState.Kept, true)]
    [InlineData(ResourceState.Retired, true)]
    public void A_use_is_told_of_what_is_or_was_kept(ResourceState state, bool isTold) =>
        (ResourceRules.RefuseUse(state) is null).ShouldBe(isTold);

    [Theory]
    [InlineData(null, null, 2, 2)]
    [InlineData(2, 3, 2, 0)]
    [InlineData(1, 4, 2, 1)]
    [InlineData(2, 4, 2, 1)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(3, 4, 2, null)]
    [InlineData(1, 2, 2, null)]
    public void The_next_step_fits_best(int? from, int? to, int held, int? fit) =>
        ResourceRules.Fit(from, to, held).ShouldBe(fit);

    [Fact]
    public void One_happy_reader_does_not_outrank_ten_of_twelve() =>
        ResourceRules.Helpfulness(10, 12).ShouldBeGreaterThan(ResourceRules.Helpfulness(1, 1));

    [Fact]
    public void Each_who_was_helped_counts_for_it_and_each_who_was_not_against_it() =>
        Prop.ForAll<byte, byte>(
                (helped, not) =>
                    ResourceRules.Helpfulness(helped + 1, helped + not + 1)
                        > ResourceRules.Helpfulness(helped, helped + not)
                    && ResourceRules.Helpfulness(helped, helped + not + 1)
                        < ResourceRules.Helpfulness(helped, helped + not)
                    && ResourceRules.Helpfulness(helped, helped + not) is > 0 and < 1
            )
            .QuickCheckThrowOnFailure();
}
