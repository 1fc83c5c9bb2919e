using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class CertificateRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData(-1, CertificateState.Expired)]
    [InlineData(0, CertificateState.ExpiresSoon)]
    [InlineData(60, CertificateState.ExpiresSoon)]
    [InlineData(61, CertificateState.Valid)]
    public void It_is_valid_up_to_and_with_its_last_day(int left, CertificateState state) =>
        CertificateRules.StateOf(Today.AddDays(left), Today).ShouldBe(state);

    [Fact]
    public void One_without_a_last_day_is_valid() =>
        CertificateRules.StateOf(null, Today).ShouldBe(CertificateState.Valid);

    [Theory]
    [InlineData(61, false)]
    [InlineData(60, true)]
    [InlineData(54, true)]
    [InlineData(53, false)]
    [InlineData(15, false)]
    [InlineData(14, true)]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(-31, false)]
    public void Its_holder_is_reminded_60_and_14_days_before(int left, bool reminds) =>
        CertificateRules.Reminds(Today.AddDays(left), Today).ShouldBe(reminds);

    [Fact]
    public void Each_certificate_reminds_twice_for_7_and_for_45_days() =>
        Enumerable
            .Range(-400, 800)
            .Select(offset => CertificateRules.Reminds(Today, Today.AddDays(offset)))
            .Aggregate(
                (Days: 0, Times: 0, Was: false),
                (sum, now) => (sum.Days + (now ? 1 : 0), sum.Times + (now && !sum.Was ? 1 : 0), now)
            )
            .ShouldBe((52, 2, false));

    [Theory]
    [InlineData(0, 0, "", null)]
    [InlineData(-400, 300, "https://example.org/proof", null)]
    [InlineData(1, 300, "", "certificate.days")]
    [InlineData(-3, -4, "", "certificate.days")]
    [InlineData(-3, 300, "javascript:alert(1)", "certificate.link")]
    public void It_is_issued_by_today_and_expires_after_that(int issued, int expires, string link, string? code)
    {
        var problem = CertificateRules.Refuse(Today.AddDays(issued), Today.AddDays(expires), link, Today);
        (problem as Problem.Refused)?.Code.ShouldBe(code);
        (problem is null).ShouldBe(code is null);
    }

    [Fact]
    public void Days_that_are_not_known_refuse_nothing() =>
        CertificateRules.Refuse(null, null, "", Today).ShouldBeNull();
}
