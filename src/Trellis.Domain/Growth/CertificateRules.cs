using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>When a certificate is valid, and when its holder is reminded to renew it: product.md §5.</summary>
public static class CertificateRules
{
    /// <summary>The longest name, issuer and number, in characters.</summary>
    public const int NameLimit = 160;

    /// <summary>The longest link, in characters.</summary>
    public const int LinkLimit = 500;

    /// <summary>How many certificates somebody keeps at most.</summary>
    public const int MostOfOne = 100;

    /// <summary>How many days before its last day the first reminder comes, and how many days it stands.</summary>
    public const int EarlyDays = 60,
        EarlyStands = 7;

    /// <summary>How many days before its last day the second reminder comes, and how long after it that reminder stands.</summary>
    public const int LateDays = 14,
        LateStands = 30;

    /// <summary>
    /// A certificate is valid up to and with its last day, and expires soon from 60 days before it; one without a last
    /// day is valid.
    /// </summary>
    public static CertificateState StateOf(DateOnly? expiresOn, DateOnly today) =>
        expiresOn switch
        {
            null => CertificateState.Valid,
            { } last when last < today => CertificateState.Expired,
            { } last when last <= today.AddDays(EarlyDays) => CertificateState.ExpiresSoon,
            _ => CertificateState.Valid,
        };

    /// <summary>
    /// Its holder is reminded for a week from 60 days before its last day, and again from 14 days before it until 30 days
    /// after it.
    /// </summary>
    public static bool Reminds(DateOnly expiresOn, DateOnly today)
    {
        var left = expiresOn.DayNumber - today.DayNumber;
        return left is > EarlyDays - EarlyStands and <= EarlyDays or >= -LateStands and <= LateDays;
    }

    /// <summary>
    /// It is issued by today and expires on or after that day, and a link is the address of a page. Null if nothing stands
    /// in the way.
    /// </summary>
    public static Problem? Refuse(DateOnly? issuedOn, DateOnly? expiresOn, string link, DateOnly today)
    {
        if (issuedOn > today)
            return new Problem.Refused("certificate.days", "Choose today or an earlier day.", "IssuedOn");
        if (expiresOn < issuedOn)
            return new Problem.Refused(
                "certificate.days",
                "A certificate cannot end before the day on which it was issued.",
                "ExpiresOn"
            );
        return WebLink.IsWrong(link)
            ? new Problem.Refused(
                "certificate.link",
                "Write a whole address that begins with https://.",
                nameof(Certificate.Link)
            )
            : null;
    }
}
