#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>What of frameworks, positions and proposals exists for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Frameworks are for everyone who is signed in, once a version of them is in force; before that they are for
    /// editors.
    /// </summary>
    public IQueryable<Framework> Frameworks => db.Set<Framework>().Where(f => me.EditsFramework || f.InForce > 0);

    /// <summary>Published versions, also those that begin later; the draft for editors.</summary>
    public IQueryable<FrameworkVersion> FrameworkVersions =>
        db.Set<FrameworkVersion>().Where(v => me.EditsFramework || v.PublishedAt != null);

    /// <summary>What columns of tables mean is for editors, who import tables.</summary>
    public IQueryable<SavedMapping> SavedMappings => db.Set<SavedMapping>().Where(_ => me.EditsFramework);

    /// <summary>
    /// Everything but drafts; editors see drafts too. Retired ones stay reachable for the history that names them.
    /// </summary>
    public IQueryable<Category> Categories =>
        db.Set<Category>().Where(c => me.EditsFramework || c.Status != Status.Draft);

    /// <summary>Competencies that are not drafts, nor in a draft category; editors see all.</summary>
    public IQueryable<Competency> Competencies =>
        db.Set<Competency>()
            .Where(c =>
                me.EditsFramework
                || (c.Status != Status.Draft && (c.Category == null || c.Category.Status != Status.Draft))
            );

    /// <summary>Skills under a competency that the viewer sees.</summary>
    public IQueryable<Skill> Skills => Competencies.SelectMany(c => c.Skills);

    /// <summary>Positions are for everyone who is signed in: what is expected is no secret.</summary>
    public IQueryable<Position> Positions => db.Set<Position>();

    /// <summary>
    /// What people say about competencies that the viewer sees: for everyone who is signed in, with the author's name.
    /// </summary>
    public IQueryable<Proposal> Proposals =>
        db.Set<Proposal>().Where(p => Competencies.Any(c => c.Id == p.CompetencyId));

    /// <summary>The names of families and roles, as of the positions in them.</summary>
    public IQueryable<Family> Families => db.Set<Family>();

    public IQueryable<Role> Roles => db.Set<Role>();

    public IQueryable<Expectation> Expectations => db.Set<Expectation>();

    public IQueryable<CareerMove> Moves => db.Set<CareerMove>();
}
