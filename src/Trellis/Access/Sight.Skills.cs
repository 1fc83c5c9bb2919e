#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Whose skills, wishes and certificates exist for a viewer: product.md §5 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>With which teams you share your skills; and who shares theirs with the team that you lead today.</summary>
    public IQueryable<SkillShare> SkillShares =>
        db.Set<SkillShare>()
            .Where(s =>
                _me != null
                && (
                    s.PersonId == _me
                    || (s.ManagerId == _me && Reports.Any() && Current.Any(e => e.PersonId == s.PersonId))
                )
            );

    /// <summary>
    /// Whose skills the viewer sees: their own, those of whoever reports to them today, and of whoever shares them with
    /// the team that they lead. Nobody else, whatever their role.
    /// </summary>
    public IQueryable<Id<Person>> SkilledPeople =>
        Growing.Select(p => p.Id).Concat(SkillShares.Where(s => s.ManagerId == _me).Select(s => s.PersonId));

    /// <summary>
    /// The levels in skills of those people: final ones once they are shared; the person's own view as soon as the viewer
    /// reads it, which for a manager is once both are submitted. A manager's own view is not among them.
    /// </summary>
    public IQueryable<RatedSkill> RatedSkills =>
        db.Set<Rating>()
            .Where(r =>
                r.Item is Skill
                && r.Assessment!.SubmittedAt != null
                && r.Rated != Rated.NotAssessed
                && (
                    r.Assessment.Kind == AssessmentKind.Final
                    || (
                        r.Assessment.Kind == AssessmentKind.Self
                        && (r.Assessment.PersonId == _me || r.Assessment.Round!.CompletedAt != null)
                    )
                )
                && SkilledPeople.Contains(r.Assessment.PersonId)
            )
            .Select(r => new RatedSkill
            {
                PersonId = r.Assessment!.PersonId,
                ItemId = r.ItemId,
                Rated = r.Rated,
                At = r.Assessment.SubmittedAt!.Value,
            });

    /// <summary>
    /// The levels in skills that those people noted in check-ins of their own: of goals that their owner keeps to
    /// themselves, or has not started, for the owner alone.
    /// </summary>
    public IQueryable<NotedSkill> NotedSkills =>
        db.Set<CheckInLevel>()
            .Where(l =>
                l.Item is Skill
                && l.CheckIn!.WriterId == l.CheckIn.Goal!.PersonId
                && (
                    l.CheckIn.WriterId == _me
                    || (l.CheckIn.Goal.Audience != GoalAudience.OnlyMe && l.CheckIn.Goal.State != GoalState.Proposed)
                )
                && SkilledPeople.Contains(l.CheckIn.WriterId)
            )
            .Select(l => new NotedSkill
            {
                PersonId = l.CheckIn!.WriterId,
                ItemId = l.ItemId,
                Level = l.Level,
                At = l.CheckIn.At,
            });

    /// <summary>What those people want to grow in.</summary>
    public IQueryable<SkillWish> SkillWishes => db.Set<SkillWish>().Where(w => SkilledPeople.Contains(w.PersonId));

    /// <summary>The certificates of yourself and of whoever reports to you today.</summary>
    public IQueryable<Certificate> Certificates =>
        db.Set<Certificate>().Where(c => Growing.Select(p => p.Id).Contains(c.PersonId));

    /// <summary>That the people whose skills the viewer sees hold a certificate, and until when.</summary>
    public IQueryable<HeldCertificate> HeldCertificates =>
        db.Set<Certificate>()
            .Where(c => SkilledPeople.Contains(c.PersonId))
            .Select(c => new HeldCertificate
            {
                PersonId = c.PersonId,
                Person = c.Person!.Name,
                Name = c.Name,
                Issuer = c.Issuer,
                Item = (string?)c.Item!.Name,
                ExpiresOn = c.ExpiresOn,
            });
}
