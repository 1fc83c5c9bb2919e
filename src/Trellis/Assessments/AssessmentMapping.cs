namespace Trellis.Assessments;

/// <summary>Rounds, assessments and ratings as tables.</summary>
public static class AssessmentMapping
{
    public static void MapAssessments(ModelBuilder model)
    {
        model.Entity<AssessmentRound>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => new { r.PersonId, r.OpenedAt });
            // a person has one open round, whoever begins it
            e.HasIndex(r => r.PersonId).IsUnique().HasFilter("\"CompletedAt\" IS NULL AND \"ClosedAt\" IS NULL");
            e.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
            e.HasOne(r => r.Position).WithMany().HasForeignKey(r => r.PositionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<FrameworkVersion>()
                .WithMany()
                .HasForeignKey(r => r.FrameworkVersionId)
                .OnDelete(DeleteBehavior.Restrict);
            e.HasMany(r => r.Assessments).WithOne(a => a.Round).HasForeignKey(a => a.RoundId);
        });
        model.Entity<Assessment>(e =>
        {
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => new
                {
                    a.RoundId,
                    a.Kind,
                    a.RaterId,
                })
                .IsUnique();
            e.HasIndex(a => new { a.PersonId, a.SubmittedAt });
            e.HasOne(a => a.Rater).WithMany().HasForeignKey(a => a.RaterId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(a => a.Ratings).WithOne(r => r.Assessment).HasForeignKey(r => r.AssessmentId);
        });
        model.Entity<Rating>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Property(r => r.Rated).HasConversion(r => r.ToString(), text => Rated.Parse(text, null)).HasMaxLength(12);
            e.Property(r => r.Evidence).HasMaxLength(AssessmentRules.EvidenceLimit);
            e.HasIndex(r => new { r.AssessmentId, r.ItemId }).IsUnique();
            e.HasOne(r => r.Item).WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
