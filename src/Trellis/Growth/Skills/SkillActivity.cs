namespace Trellis.Growth.Skills;

/// <summary>Who opened somebody’s skills, and each step with marks, shares and certificates, for their owner alone.</summary>
public static class SkillActivity
{
    public static readonly ActivityKind Read = new("skills.read", "Opened the skills");
    public static readonly ActivityKind Wished = new(
        "skills.wished",
        "Marked a competency or skill to grow in",
        Audience.Writer
    );
    public static readonly ActivityKind Unwished = new(
        "skills.unwished",
        "Removed the mark of a competency or skill to grow in",
        Audience.Writer
    );
    public static readonly ActivityKind Shared = new("skills.shared", "Shared skills with a team", Audience.Writer);
    public static readonly ActivityKind Unshared = new(
        "skills.unshared",
        "Stopped sharing skills with a team",
        Audience.Writer
    );
    public static readonly ActivityKind CertificateAdded = new(
        "certificate.added",
        "Added a certificate",
        Audience.Writer
    );
    public static readonly ActivityKind CertificateChanged = new(
        "certificate.changed",
        "Changed a certificate",
        Audience.Writer
    );
    public static readonly ActivityKind CertificateRemoved = new(
        "certificate.removed",
        "Removed a certificate",
        Audience.Writer
    );
}
