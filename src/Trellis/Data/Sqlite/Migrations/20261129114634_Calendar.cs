using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Calendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CalendarAddress",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarAddress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarAddress_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CauseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OrganiserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarAttendee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarAttendee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarAttendee_CalendarEntry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "CalendarEntry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CalendarAttendee_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddColumn<Guid>(
                name: "EntryId",
                table: "Message",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Message_EntryId",
                table: "Message",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAddress_Hash",
                table: "CalendarAddress",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAddress_PersonId",
                table: "CalendarAddress",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAttendee_EntryId",
                table: "CalendarAttendee",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAttendee_PersonId_EntryId",
                table: "CalendarAttendee",
                columns: new[] { "PersonId", "EntryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarEntry_Kind_CauseId",
                table: "CalendarEntry",
                columns: new[] { "Kind", "CauseId" },
                unique: true);

            // what is approved already stands in calendars from the beginning
            migrationBuilder.Sql(
                """
                INSERT INTO "CalendarEntry" ("Id", "Kind", "CauseId", "Link", "From", "To", "Sequence", "IsCancelled", "ChangedAt", "Version")
                SELECT r."Id", 'stipend.event', r."Id", '/stipend/requests/' || lower(r."Id"), e."From", e."To", 0, 0, r."ApprovedAt", 1
                FROM "StipendRequest" r JOIN "GroupEvent" e ON e."Id" = r."EventId"
                WHERE r."ApprovedAt" IS NOT NULL AND r."State" <> 'Withdrawn';
                INSERT INTO "CalendarAttendee" ("Id", "EntryId", "PersonId")
                SELECT c."Id", c."Id", r."PersonId" FROM "CalendarEntry" c JOIN "StipendRequest" r ON r."Id" = c."CauseId";
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarAddress");

            migrationBuilder.DropTable(
                name: "CalendarAttendee");

            migrationBuilder.DropTable(
                name: "CalendarEntry");

            migrationBuilder.DropIndex(
                name: "IX_Message_EntryId",
                table: "Message");

            migrationBuilder.DropColumn(
                name: "EntryId",
                table: "Message");
        }
    }
}
