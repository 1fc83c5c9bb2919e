#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>Ada's skills: a certificate, what she wants to grow in, and that she shares them with the team of Sky.</summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string CertificateName = "canary-certificate",
        CertificateNumber = "canary-number-of-a-certificate";

    public Id<Certificate> Certificate { get; private set; }
    public Id<SkillShare> SkillShare { get; private set; }

    private async Task<int> AddSkills(AppDb db)
    {
        var spelling = (await db.Set<Item>().SingleAsync(i => i.Name == "Spelling")).Id;
        (Certificate, SkillShare) = (Id<Certificate>.New(), Id<SkillShare>.New());
        db.AddRange(NewCertificate(), NewShare());
        db.Add(
            new SkillWish
            {
                PersonId = People[Ada],
                ItemId = spelling,
                At = App.Clock.GetUtcNow().UtcDateTime,
            }
        );
        return await db.SaveChangesAsync();
    }

    /// <summary>Ada's certificate as the world begins with it.</summary>
    public Certificate NewCertificate() =>
        new()
        {
            Id = Certificate,
            PersonId = People[Ada],
            Name = CertificateName,
            Number = CertificateNumber,
            ExpiresOn = App.Clock.Today.AddDays(400),
        };

    /// <summary>With whom Ada shares her skills as the world begins.</summary>
    public SkillShare NewShare() =>
        new()
        {
            Id = SkillShare,
            PersonId = People[Ada],
            ManagerId = People[Sky],
            At = App.Clock.GetUtcNow().UtcDateTime,
        };
}
