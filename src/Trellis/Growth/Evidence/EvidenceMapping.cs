namespace Trellis.Growth.Evidence;

/// <summary>Collections of evidence, and what is attached to ratings, as tables.</summary>
public static class EvidenceMapping
{
    public static void MapEvidence(ModelBuilder model)
    {
        model.Entity<EvidenceItem>(e =>
        {
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Property(x => x.Note).HasMaxLength(EvidenceRules.NoteLimit);
            e.Property(x => x.Link).HasMaxLength(EvidenceRules.LinkLimit);
            e.HasIndex(x => new { x.PersonId, x.At });
            e.HasIndex(x => new { x.WriterId, x.Consent });
            // a source is in a collection once
            e.HasIndex(x => new { x.GoalId }).IsUnique();
            e.HasIndex(x => new { x.AppreciationId, x.PersonId }).IsUnique();
            e.HasIndex(x => new { x.FeedbackId }).IsUnique();
            e.HasIndex(x => new { x.RetroNoteId }).IsUnique();
            e.HasIndex(x => new { x.ReportId }).IsUnique();
            e.HasIndex(x => new { x.CertificateId }).IsUnique();
            e.HasOne(x => x.Person).WithMany().HasForeignKey(x => x.PersonId);
            e.HasOne(x => x.Writer).WithMany().HasForeignKey(x => x.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(x => x.Item).WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(x => x.Goal).WithMany().HasForeignKey(x => x.GoalId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.Appreciation)
                .WithMany()
                .HasForeignKey(x => x.AppreciationId)
                .OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.Feedback).WithMany().HasForeignKey(x => x.FeedbackId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.RetroNote).WithMany().HasForeignKey(x => x.RetroNoteId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.Report).WithMany().HasForeignKey(x => x.ReportId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(x => x.Certificate)
                .WithMany()
                .HasForeignKey(x => x.CertificateId)
                .OnDelete(DeleteBehavior.Cascade);
            e.HasMany(x => x.Ratings).WithOne(r => r.Evidence).HasForeignKey(r => r.EvidenceId);
        });
        model.Entity<RatingEvidence>(e =>
        {
            e.HasIndex(r => new
                {
                    r.AssessmentId,
                    r.ItemId,
                    r.EvidenceId,
                })
                .IsUnique();
            e.HasOne(r => r.Assessment).WithMany().HasForeignKey(r => r.AssessmentId);
            e.HasOne(r => r.Item).WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
