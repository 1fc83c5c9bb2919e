namespace Trellis.Growth.Feedback;

/// <summary>Questions for feedback, and feedback given, as tables.</summary>
public static class FeedbackMapping
{
    public static void MapFeedback(ModelBuilder model)
    {
        model.Entity<FeedbackQuestion>(e =>
        {
            e.Property(q => q.Version).IsConcurrencyToken();
            e.Property(q => q.About).HasMaxLength(FeedbackRules.LineLimit);
            e.Property(q => q.Text).HasMaxLength(FeedbackRules.QuestionLimit);
            e.Property(q => q.Because).HasMaxLength(FeedbackRules.LineLimit);
            e.HasIndex(q => new { q.AskerId, q.State });
            e.HasIndex(q => new { q.AskedId, q.State });
            e.HasOne(q => q.Asker).WithMany().HasForeignKey(q => q.AskerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(q => q.Asked).WithMany().HasForeignKey(q => q.AskedId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(q => q.Manager).WithMany().HasForeignKey(q => q.ManagerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FeedbackNote>(e =>
        {
            e.Property(n => n.Text).HasMaxLength(FeedbackRules.TextLimit);
            e.Property(n => n.Effect).HasMaxLength(FeedbackRules.TextLimit);
            e.Property(n => n.NextTime).HasMaxLength(FeedbackRules.LineLimit);
            e.HasIndex(n => new { n.PersonId, n.At });
            e.HasIndex(n => new { n.WriterId, n.At });
            e.HasIndex(n => new { n.ManagerId, n.At });
            e.HasOne(n => n.Writer).WithMany().HasForeignKey(n => n.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(n => n.Manager).WithMany().HasForeignKey(n => n.ManagerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(n => n.Question)
                .WithOne(q => q.Answer)
                .HasForeignKey<FeedbackNote>(n => n.QuestionId)
                .OnDelete(DeleteBehavior.Restrict);
            e.HasOne(n => n.Competency).WithMany().HasForeignKey(n => n.CompetencyId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
